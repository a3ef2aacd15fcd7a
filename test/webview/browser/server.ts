// Serves the built bundles and the panel's own document, with the policy that the extension sends.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createNonce, panelPage } from '../../../src/host/panel/html';

const types: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
};

export interface PanelServer {
	readonly origin: string;
	close(): void;
}

/** A server on 127.0.0.1 with `dist/webview`; each request of `/` gets a fresh nonce. */
export async function servePanel(): Promise<PanelServer> {
	const files = path.resolve('dist/webview');
	if (!fs.existsSync(path.join(files, 'panel.js')))
		throw new Error('dist/webview is not built: run `npm run build` first');
	const server = http.createServer((request, response) => {
		const name = path.basename(new URL(request.url ?? '/', 'http://x').pathname);
		if (name === '') {
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(page());
			return;
		}
		const file = path.join(files, name);
		if (!fs.existsSync(file)) {
			response.statusCode = 404;
			response.end();
			return;
		}
		response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream');
		fs.createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const page = () =>
		panelPage({
			cspSource: origin,
			nonce: createNonce(),
			script: `${origin}/panel.js`,
			style: `${origin}/panel.css`,
			worker: `${origin}/worker.js`,
		});
	return { origin, close: () => server.close() };
}
