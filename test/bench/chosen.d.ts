/** The benchmark that `npm run bench` chose for this process. */
declare module 'bench' {
	const bench: import('./bench').Bench;
	export default bench;
}
