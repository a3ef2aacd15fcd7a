import { manifest } from './manifest';
import { localize } from './strings';

/**
 * The files that are generated from the typed source, with their whole text.
 * @param packageJson the text of package.json as it is; all but the generated keys is kept
 */
export function generatedFiles(packageJson: string): Readonly<Record<string, string>> {
	const { manifest: parts, strings } = localize(manifest());
	const whole = { ...JSON.parse(packageJson), ...(parts as object) };
	return {
		'package.json': json(whole, '  '),
		'package.nls.json': json(strings, '\t'),
	};
}

function json(value: unknown, indent: string): string {
	return `${JSON.stringify(value, null, indent)}\n`;
}
