import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import { pictures, useOffer } from './offers';
import { Scroll } from './Scroll';

interface Props {
	readonly title: string;
	readonly note?: string;
	/** The same content as plain text. */
	readonly twin: () => string;
	readonly onCopy: (text: string) => void;
	readonly tools?: ComponentChildren;
	readonly children: ComponentChildren;
}

/** A picture with its name, its tools, and its text twin one press away. */
export function Picture({ title, note, twin, onCopy, tools, children }: Props) {
	const [asText, setAsText] = useState(false);
	const turn = () => setAsText(!asText);
	const copy = () => onCopy(twin());
	useOffer(pictures, { title, asText, turn, copy });
	return (
		<section class="card picture" aria-label={title}>
			<div class="picture-head">
				<h2>
					{title}
					{note ? <span class="dim note"> {note}</span> : null}
				</h2>
				<span class="picture-tools">
					{tools}
					<Button pressed={asText} onPress={turn}>
						As text
					</Button>
					<Button label={`Copy ${title} as text`} onPress={copy}>
						Copy
					</Button>
				</span>
			</div>
			{asText ? (
				<Scroll label={`${title} as text`}>
					<pre class="twin mono">{twin()}</pre>
				</Scroll>
			) : (
				<div class="picture-body">{children}</div>
			)}
		</section>
	);
}
