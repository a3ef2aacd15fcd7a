// Writes the generated parts of package.json, and package.nls.json, from src/manifest. Run it after a
// change there: `npm run manifest`. The test run fails while they disagree.
import fs from 'node:fs';
import { generatedFiles } from '../src/manifest/generate.ts';

for (const [file, text] of Object.entries(
	generatedFiles(fs.readFileSync('package.json', 'utf8')),
)) {
	fs.writeFileSync(file, text);
}
