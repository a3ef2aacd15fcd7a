/** The machine's routes, for the faces: which peer reaches which, by what way, and why. */
export { answerRouteLine } from '../sim/routes/answer';
export { RouteSession } from '../sim/routes/session';
