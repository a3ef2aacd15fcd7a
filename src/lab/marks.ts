// The reviewer's marks, for faces: they know the lab, not the debate room.
export { contentKey } from '../debate/identity';
export { type Mark, type MarkType, markTypes } from '../debate/marks/mark';
export {
	type MarksFile,
	MarksStore,
	type Replaced,
	sidecarName,
	type Unreadable,
} from '../debate/marks/store';
export { type ClaimKind, claimKinds, type RelationType, relationTypes } from '../debate/model';
