// Prints the panel's figures: slider latency (plain and with the CPU throttled), time to the first
// claim with stored state, memory over a thousand runs. `tsx test/webview/measure.ts` after a build.
import type { CDPSession, Page } from 'playwright-core';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { openPanel, type Panel, startBrowser, stopBrowser } from './browser/panel';
import { sampleThread, threadMessage } from './browser/sample';
import { workerSession } from './worker-heap';

const thread = sampleThread();
const SLIDER = '.control-slider input';

async function opened(script?: string): Promise<Panel> {
	const panel = await openPanel(script === undefined ? {} : { script });
	await panel.send(threadMessage(thread));
	const claim = thread.claims.find((one) => one.experiment === 'mr-fields');
	await panel.send({ type: 'select', claim: claim?.id });
	await panel.page.waitForFunction(() =>
		/memory region/i.test(document.querySelector('.claim')?.textContent ?? ''),
	);
	await panel.page.waitForSelector(SLIDER);
	await panel.page.waitForTimeout(500);
	return panel;
}

interface Probe {
	probe: { latencies: number[]; moved: number };
}

/** Runs in the page: times every input event to the last DOM write that shows its result. */
function installProbe(): void {
	const probe = { latencies: [] as number[], moved: 0 };
	(window as unknown as Probe).probe = probe;
	let [asked, last] = [0, 0];
	document.addEventListener(
		'input',
		(event) => {
			asked = event.timeStamp;
			probe.moved++;
		},
		true,
	);
	new MutationObserver(() => {
		last = performance.now();
		if (asked === 0) return;
		const slider = document.querySelector<HTMLInputElement>('.control-slider input');
		const shown = slider?.getAttribute('aria-valuetext');
		if (shown === expected(slider)) settle();
	}).observe(document.getElementById('root') ?? document.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
	});
	/** Later writes of the same frame belong to the result too. */
	const settle = () => {
		const at = asked;
		asked = 0;
		requestAnimationFrame(() => probe.latencies.push(last - at));
	};
	const expected = (slider: HTMLInputElement | null) => {
		const bytes = 4096 * 2 ** Number(slider?.value ?? 0);
		return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`;
	};
}

/** Runs in the page before the panel's script: once bare, nothing is run ahead and no answer is kept. */
const alone = `
	let asked = false, bare = false;
	window.bare = () => { bare = true; };
	addEventListener('input', () => { asked = true; setTimeout(() => { asked = false; }); }, true);
	window.Worker = class extends Worker {
		postMessage(message) {
			if (bare && !asked && message.type === 'experiment')
				setTimeout(() => this.onmessage({ data: { type: 'failed', seq: message.seq, message: '' } }));
			else super.postMessage(message);
			asked = false;
		}
	};
	const set = Map.prototype.set;
	Map.prototype.set = function (key, value) {
		return bare && String(key).startsWith('experiment {') ? this : set.call(this, key, value);
	};`;

type Way = (page: Page, at: number) => Promise<void>;

/** Each press comes at another moment of the frame, as a reader's does. */
const keys: Way = (page, at) => page.keyboard.press(at % 10 < 5 ? 'ArrowLeft' : 'ArrowRight');

/** The thumb is held and drawn along the slider, one position at a time. */
const drag: Way = async (page, at) => {
	const box = await page.locator(SLIDER).first().boundingBox();
	const positions = Number(await page.locator(SLIDER).first().getAttribute('max'));
	if (!box) throw new Error('the slider is not in sight');
	const [inset, middle] = [8, box.y + box.height / 2];
	const x = (position: number) => box.x + inset + ((box.width - 2 * inset) * position) / positions;
	if (at === 0) {
		await page.mouse.move(x(4), middle);
		await page.mouse.down();
	}
	await page.mouse.move(x(at % 12 < 6 ? 4 + (at % 6) : 10 - (at % 6)), middle);
};

/** Every ten presses on another machine, so that the worker has more to run than it keeps. */
const wander: Way = async (page, at) => {
	if (at % 10 === 9)
		await page.$eval(
			'vscode-dropdown[aria-label="Topology"]',
			(element, topo) => {
				(element as HTMLSelectElement).value = topo;
				element.dispatchEvent(new Event('change'));
			},
			`T${1 + (Math.floor(at / 10) % 4)}`,
		);
	await page.locator(SLIDER).first().focus();
	await page.keyboard.press(Math.floor(at / 7) % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
};

const counted = (page: Page) =>
	page.evaluate(() => {
		const { latencies, moved } = (window as unknown as Probe).probe;
		return { shown: latencies.length, moved };
	});

/** Moves until `moves` results were shown. */
async function move(page: Page, way: Way, moves: number): Promise<void> {
	await page.locator(SLIDER).first().focus();
	const random = xoroshiro128plus(1);
	for (let at = 0; (await counted(page)).shown < moves && at < 3 * moves; at++) {
		await way(page, at);
		await page.waitForTimeout(20 + uniformInt(random, 0, 17));
		for (let wait = 0; wait < 50; wait++) {
			const { shown, moved } = await counted(page);
			if (shown >= moved) break;
			await page.waitForTimeout(5);
		}
	}
	await page.mouse.up();
}

interface Setting {
	readonly way: Way;
	readonly moves: number;
	readonly throttle?: number;
	/** Nothing is run ahead. */
	readonly bare?: boolean;
}

async function latency(name: string, setting: Setting): Promise<void> {
	const { way, moves, throttle = 1, bare = false } = setting;
	const panel = await opened(alone);
	if (bare) await panel.page.evaluate(() => (window as unknown as { bare(): void }).bare());
	const session = await panel.page.context().newCDPSession(panel.page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
	await panel.page.evaluate(installProbe);
	await move(panel.page, way, moves);
	const { latencies } = await panel.page.evaluate(() => (window as unknown as Probe).probe);
	console.log(`${name}: ${latencies.length} moves, ${quantiles(latencies)}`);
	await panel.close();
}

function quantiles(latencies: readonly number[]): string {
	const sorted = [...latencies].sort((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
	return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

/** Looks at every frame of 200 moves: is what stands in it of one run? */
async function mixing(): Promise<void> {
	const panel = await opened();
	await panel.page.evaluate(installProbe);
	await panel.page.evaluate(watchFrames);
	await move(panel.page, keys, 100);
	await move(panel.page, drag, 200);
	const seen = await panel.page.evaluate(() => (window as unknown as Frames).frames);
	console.log(
		`${seen.mixed} of ${seen.frames} frames mix old and new values (${seen.values} values)`,
	);
	await panel.close();
}

interface Frames {
	frames: { frames: number; mixed: number; values: number };
}

/** Runs in the page: the slider's own words, the pages read and the citation agree in every frame. */
function watchFrames(): void {
	const seen = { frames: 0, mixed: 0, values: 0 };
	(window as unknown as Frames).frames = seen;
	const met = new Set<number>();
	const frame = () => {
		seen.frames++;
		const shown = document.querySelector('.control-slider .control-value')?.textContent ?? '';
		const [, figure, unit] = /([\d.]+) (KiB|MiB)/.exec(shown) ?? [];
		const pages = (Number(figure) * (unit === 'MiB' ? 2 ** 20 : 2 ** 10)) / 4096;
		const tag = document.querySelector('.trace-rows .is-warn')?.textContent ?? '';
		const read = Number(/^[\d\s]+/.exec(tag)?.[0].replace(/\s/g, ''));
		if (tag !== '' && read !== pages) seen.mixed++;
		met.add(pages);
		seen.values = met.size;
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
}

async function firstClaim(): Promise<void> {
	const panel = await opened();
	await panel.page.waitForTimeout(500);
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		await panel.page.reload();
		await panel.page.waitForSelector('.claim-text');
		await panel.page.waitForTimeout(300);
		times.push(
			await panel.page.evaluate(
				() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
			),
		);
	}
	const sorted = times.sort((a, b) => a - b).map((one) => one.toFixed(0));
	console.log(`first claim painted after navigation start, stored state: ${sorted.join(', ')} ms`);
	await panel.close();
}

/** Megabytes of live objects, of the page or of its worker, after a collection. */
async function heap(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/** Runs in the page before the panel's script: counts the runs that the worker answers. */
const countRuns = `
	window.runs = 0;
	window.Worker = class extends Worker {
		constructor(...all) {
			super(...all);
			this.addEventListener('message', ({ data }) => { if (data.type === 'experiment') window.runs++; });
		}
	};`;

/** Moves until the worker has answered `runs` runs; each move waits for its own. */
async function moveUntil(page: Page, runs: number, first: number): Promise<number> {
	const made = () => page.evaluate(() => (window as unknown as { runs: number }).runs);
	let at = first;
	for (let before = await made(); before < runs && at < first + 5 * runs; at++) {
		await wander(page, at);
		for (let poll = 0; poll < 10; poll++) {
			await page.waitForTimeout(5);
			const now = await made();
			if (now > before) break;
		}
		// now and then long enough for the traffic of the run, too
		if (at % 10 === 5) await page.waitForTimeout(200);
		before = await made();
	}
	return at;
}

const memorySteps = [100, 250, 500, 750, 1000, 1500, 2000];

/** Every run is one of the reader's moves: none is run ahead, and no answer is kept for the next time. */
async function memory(): Promise<void> {
	const panel = await opened(countRuns + alone);
	const { page } = panel;
	await page.evaluate(() => (window as unknown as { bare(): void }).bare());
	const session = await page.context().newCDPSession(page);
	const worker = await workerSession(page);
	await session.send('Performance.enable');
	console.log('memory after that many runs, nothing run ahead, no answer kept');
	let moves = 0;
	for (const runs of memorySteps) {
		moves = await moveUntil(page, runs, moves);
		await page.waitForTimeout(500);
		// what the played host was told is this script's, not the panel's
		await page.evaluate(() => {
			(window as unknown as { played: { posted: unknown[] } }).played.posted.length = 0;
		});
		const { metrics } = await session.send('Performance.getMetrics');
		const metric = (one: string) => metrics.find(({ name }) => name === one)?.value ?? 0;
		const [heapOfPage, lab] = [await heap(session), await worker.heap()];
		console.log(
			`  ${runs} runs (${moves} moves): page ${heapOfPage.toFixed(2)} MB, worker ${lab.toFixed(2)} MB, ${metric('Nodes')} nodes, ${metric('JSEventListeners')} listeners`,
		);
	}
	await panel.close();
}

async function main(): Promise<void> {
	const only = process.argv.slice(2);
	const wanted = (name: string) => only.length === 0 || only.includes(name);
	await startBrowser();
	try {
		if (wanted('first')) await firstClaim();
		if (wanted('slider'))
			for (const [name, way] of [
				['keys', keys],
				['drag', drag],
			] as const)
				for (const bare of [false, true]) {
					const what = `${name}, ${bare ? 'nothing run ahead' : 'neighbours run ahead'}`;
					await latency(what, { way, moves: 200, bare });
					await latency(`${what}, CPU throttled 4x`, { way, moves: 100, throttle: 4, bare });
				}
		if (wanted('mixing')) await mixing();
		if (wanted('memory')) await memory();
	} finally {
		await stopBrowser();
	}
}

void main();
