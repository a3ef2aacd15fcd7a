// What the panel asks its worker. Both are ours, but a blob worker receives whatever reaches its port, so
// it looks at what it is given and drops the rest.
import type { Parameters } from '../src/lab/model';
import type { CompareRequest } from '../src/lab/view/compare';
import type { ExperimentRequest } from '../src/lab/view/experiment';
import type { ReplyRequest } from '../src/lab/view/reply-view';
import type { SweepRequest } from '../src/lab/view/sweep';
import type { ClaimView } from '../src/lab/view/thread';
import type { UapiRequest } from '../src/lab/view/uapi';
import {
	type Check,
	hasShape,
	isCount,
	isFlag,
	isList,
	isName,
	isObject,
	isScalar,
	isWhole,
	oneOf,
	orNull,
	recordOf,
} from './checks';

/** What the panel asks. `seq` rises with every request; an answer repeats it. */
export type ToWorker = { readonly seq: number } & (
	| { readonly type: 'experiment' | 'traffic'; readonly request: ExperimentRequest }
	| { readonly type: 'compare'; readonly request: CompareRequest }
	| { readonly type: 'uapi'; readonly request: UapiRequest }
	| {
			readonly type: 'cruxes';
			readonly claims: readonly ClaimView[];
			readonly defaults: Parameters;
	  }
	| { readonly type: 'reply'; readonly request: ReplyRequest }
	| { readonly type: 'sweep'; readonly request: SweepRequest }
	| { readonly type: 'robustness'; readonly experiment: string; readonly defaults: Parameters }
	| { readonly type: 'honesty'; readonly experiment: string }
);

const parameters = recordOf(isScalar);

const experimentRequest = hasShape({
	experiment: isName,
	parameters,
	defaults: parameters,
	hypothesis: orNull(isName),
	polarity: oneOf(1, -1),
	nearestOnly: isFlag,
	left: orNull(isName),
	right: orNull(isName),
	row: orNull(isWhole),
	overrides: recordOf((input) => isFlag(input) || Number.isFinite(input)),
	machine: recordOf(isName),
});

const compareRequest = hasShape({
	topo: isName,
	iommu: isName,
	acs: isName,
	bytes: isWhole,
	adopted: isFlag,
	againstDesign: orNull(isName),
	kind: isName,
	againstKernel: orNull(isName),
	everyOperation: isFlag,
});

const bodies: Readonly<Record<ToWorker['type'], Check>> = {
	experiment: hasShape({ request: experimentRequest }),
	traffic: hasShape({ request: experimentRequest }),
	compare: hasShape({ request: compareRequest }),
	uapi: hasShape({
		request: hasShape({ topo: isName, iommu: isName, acs: isName, weights: recordOf(isWhole) }),
	}),
	// claims come from the panel's own thread, which was validated when it arrived
	cruxes: hasShape({ claims: isList, defaults: parameters }),
	reply: hasShape({
		request: hasShape({
			claim: isObject,
			turn: orNull(isObject),
			run: experimentRequest,
			nameAuthor: isFlag,
		}),
	}),
	sweep: hasShape({
		request: hasShape({ run: experimentRequest, x: isName, y: orNull(isName), row: isCount }),
	}),
	robustness: hasShape({ experiment: isName, defaults: parameters }),
	honesty: hasShape({ experiment: isName }),
};

const head = hasShape({ type: oneOf(...Object.keys(bodies)), seq: isCount });

/** A question, or null when what came is none. */
export function readQuestion(data: unknown): ToWorker | null {
	if (!head(data)) return null;
	const question = data as ToWorker;
	return bodies[question.type](question) ? question : null;
}
