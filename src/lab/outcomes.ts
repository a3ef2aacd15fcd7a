/** What operations on mapped memory give, for the faces and the experiments. */
export { kindById, kinds } from '../sim/mm/kinds';
export { matrixDifference, outcomeMatrix } from '../sim/outcomes/matrix';
export { operations } from '../sim/outcomes/operations';
export { type CellOutcome, outcomeOf, quickOutcome, type Setting } from '../sim/outcomes/outcome';
export { answerOutcomeLine } from '../sim/outcomes/row';
