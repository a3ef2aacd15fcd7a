const names: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&',
};

/** `text` with the characters that the source of a web page names (`&lt;`) as themselves. */
export function withoutEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (name) => names[name] as string);
}
