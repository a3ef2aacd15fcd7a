import { configuration } from '../../lab/grid';
import { canonicalJson } from '../../lab/record';
import { sweepRow } from '../../lab/sweep';
import type { Io } from '../io';
import type { SweepJob } from './job';

/** Configurations that one worker is given at a time. */
const block = 256;

/** The rows `from` to `to` (exclusive) of a sweep, one line each. */
export function rowsOf(job: SweepJob, from: number, to: number): string {
	let text = '';
	for (let index = from; index < to; index++) {
		const parameters = { ...job.fixed, ...configuration(job.axes, index) };
		text += `${canonicalJson(sweepRow(job.experiment, parameters, job.assumptions))}\n`;
	}
	return text;
}

/**
 * Runs a sweep on `workers` threads and writes its rows in order; only a few blocks are held at a
 * time. Returns how many rows were written: fewer than all when it was interrupted.
 */
export async function sweepGrid(
	io: Io,
	job: SweepJob,
	workers: number,
	report: (done: number, of: number) => void,
): Promise<number> {
	const pool = io.startWorkers(job, job.size <= block ? 1 : workers);
	const pending: Promise<string>[] = [];
	let [next, done] = [0, 0];
	try {
		while (done < job.size && !io.interrupted()) {
			while (next < job.size && pending.length < workers * 2) {
				pending.push(pool.rows(next, Math.min(job.size, next + block)));
				next += block;
			}
			await io.write((await pending.shift()) ?? '');
			done = Math.min(job.size, done + block);
			report(done, job.size);
		}
	} finally {
		await pool.stop();
	}
	return done;
}
