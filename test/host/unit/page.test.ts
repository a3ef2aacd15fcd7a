import assert from 'node:assert/strict';
import { contentSecurityPolicy, createNonce, panelPage } from '../../../src/host/panel/html';

const parts = {
	cspSource: 'https://host.example',
	nonce: createNonce(),
	script: 'https://host.example/panel.js?a=1&b="x"',
	style: 'https://host.example/panel.css',
	worker: 'https://host.example/worker.js',
};

describe("the panel's document", () => {
	it('allows nothing that is not named', () => {
		const directives = contentSecurityPolicy(parts).split('; ');
		assert.equal(directives[0], "default-src 'none'");
		assert.ok(directives.includes(`script-src 'nonce-${parts.nonce}'`));
		assert.ok(!contentSecurityPolicy(parts).includes('unsafe'));
		assert.ok(!contentSecurityPolicy(parts).includes('*'));
	});

	it('uses a nonce of 128 bits, never the same twice', () => {
		const nonces = Array.from({ length: 1000 }, createNonce);
		assert.equal(new Set(nonces).size, nonces.length);
		for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
	});

	it('holds no inline script and no inline style', () => {
		const page = panelPage(parts);
		assert.ok(!/<script(?![^>]* src=)/.test(page));
		assert.ok(!/<style|style=|onload=|javascript:/.test(page));
	});

	it('escapes what it is given', () => {
		assert.ok(panelPage(parts).includes('panel.js?a=1&amp;b=&quot;x&quot;'));
	});
});
