// The panel's document: a strict policy, one script, one style sheet, nothing inline.

/** What the page needs to know; URIs as `Webview.asWebviewUri` gives them. */
export interface PageParts {
	readonly cspSource: string;
	readonly nonce: string;
	readonly script: string;
	readonly style: string;
	readonly worker: string;
}

/** 128 bits from the platform's CSPRNG, in hexadecimal. */
export function createNonce(): string {
	const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Nothing is allowed that is not named: no network beyond the bundle's own files, no inline code. */
export function contentSecurityPolicy({ cspSource, nonce }: PageParts): string {
	return [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${cspSource} 'nonce-${nonce}'`,
		`font-src ${cspSource}`,
		`img-src ${cspSource}`,
		// the worker's own source is fetched and started from a blob: a webview may not start it directly
		`connect-src ${cspSource}`,
		'worker-src blob:',
	].join('; ');
}

export function panelPage(parts: PageParts): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="maplore-nonce" content="${attribute(parts.nonce)}">
<meta name="maplore-worker" content="${attribute(parts.worker)}">
<link rel="stylesheet" href="${attribute(parts.style)}">
<title>Maplore</title>
</head>
<body>
<div id="root"></div>
<script type="module" nonce="${attribute(parts.nonce)}" src="${attribute(parts.script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
