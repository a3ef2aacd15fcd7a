import { act } from '../../actions';
import { claim, nameAuthor, reply, request } from '../../store';
import { Button } from '../../ui/Button';
import { Scroll } from '../../ui/Scroll';
import { Toggle } from '../../ui/Toggle';

/** A posting about the claim shown, with the parameters now set, ready to paste. */
export function ReplyTab() {
	const own = claim.value;
	if (!own || own.experiment !== request.value?.experiment)
		return (
			<p class="dim">
				A reply is about a claim that an experiment bears on. Choose one in the Debate tab.
			</p>
		);
	const shown = reply.value;
	return (
		<section class="card picture" aria-label="Reply">
			<div class="picture-head">
				<h2>
					Reply to line {own.first}{' '}
					<span class="dim note">plain text of at most 72 columns; nothing is sent</span>
				</h2>
				<span class="picture-tools">
					<Button kind="primary" onPress={() => act('copyReply')} disabled={!shown}>
						Copy
					</Button>
					<Button onPress={() => act('openReply')} disabled={!shown}>
						Open as document
					</Button>
				</span>
			</div>
			<div class="picture-body">
				{shown?.ask || nameAuthor.value ? (
					<div class="ask">
						{shown?.ask ? <p class="notice">{shown.ask}</p> : null}
						<Toggle
							label="Name the author"
							checked={nameAuthor.value}
							onToggle={(checked) => {
								nameAuthor.value = checked;
							}}
						/>
					</div>
				) : null}
				<Scroll label="Preview of the reply">
					<pre class="twin mono">
						{shown
							? [...shown.headers, ...(shown.headers.length > 0 ? [''] : []), shown.body].join('\n')
							: ''}
					</pre>
				</Scroll>
			</div>
		</section>
	);
}
