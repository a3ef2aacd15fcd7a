/** What is wrong with a scenario file, and where: a path such as `nodes.3.bars.0.size`. */
export interface ScenarioProblem {
	readonly path: string;
	readonly message: string;
}
