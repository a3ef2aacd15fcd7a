// The toolkit's foundation tries `:focus-visible` with a style element as it loads, and looks for the
// policy's nonce in this tag; without it the policy would report a violation.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="maplore-nonce"]')?.content;
if (nonce !== undefined) {
	const tag = document.createElement('meta');
	tag.setAttribute('property', 'csp-nonce');
	tag.content = nonce;
	document.head.append(tag);
}
