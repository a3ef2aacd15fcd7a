import { act } from '../../actions';
import { agreeToName, claim, nameAuthor, reply, request, view } from '../../store';
import { Button } from '../../ui/Button';
import { Scroll } from '../../ui/Scroll';
import { Toggle } from '../../ui/Toggle';
import { VerdictMark } from '../VerdictMark';

/** A posting about the claim shown, with the parameters now set, ready to paste. */
export function ReplyTab() {
	const own = claim.value;
	if (!own || own.experiment !== request.value?.experiment)
		return (
			<p class="dim">
				A reply is about a claim that an experiment bears on. Choose one in the Debate tab.
			</p>
		);
	return (
		<div class="reply">
			<Composer />
			<Preview line={own.first} />
		</div>
	);
}

/** What the reply is made of: the claim, the verdict as set now, and whether the author is named. */
function Composer() {
	const [own, shown, posting] = [claim.value, view.value, reply.value];
	if (!own) return null;
	return (
		<section class="card pad reply-parts" aria-label="What the reply says">
			<p class="small dim">
				In answer to <bdi class="person">{own.speaker}</bdi>{' '}
				<button type="button" class="link" onClick={() => act('revealLine')}>
					line {own.first}
				</button>
			</p>
			<blockquote class="claim-text" dir="auto">
				{own.text}
			</blockquote>
			{shown ? (
				<p>
					<VerdictMark word={shown.verdict.word} label={shown.verdict.label} />
					{shown.verdict.qualifier ? `, ${shown.verdict.qualifier}` : ''}
					<span class="dim small"> with the parameters set in the Experiment tab</span>
				</p>
			) : null}
			{posting?.ask || nameAuthor.value ? (
				<div class="ask">
					{posting?.ask ? <p class="notice">{posting.ask}</p> : null}
					<Toggle label="Name the author" checked={nameAuthor.value} onToggle={agreeToName} />
				</div>
			) : null}
			<div class="buttons">
				<Button onPress={() => act('previousClaim')}>Previous claim</Button>
				<Button onPress={() => act('nextClaim')}>Next claim</Button>
				<Button onPress={() => act('showExperiment')}>Change parameters</Button>
			</div>
		</section>
	);
}

function Preview({ line }: { readonly line: number }) {
	const shown = reply.value;
	return (
		<section class="card picture" aria-label="Reply">
			<div class="picture-head">
				<h2>
					Reply to line {line}{' '}
					<span class="dim note">at most 72 columns of plain text; nothing is sent</span>
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
			<Scroll label="Preview of the reply">
				<pre class="twin mono">
					{shown
						? [...shown.headers, ...(shown.headers.length > 0 ? [''] : []), shown.body].join('\n')
						: ''}
				</pre>
			</Scroll>
		</section>
	);
}
