import { SUBJECT, ways } from '../rule';

/** What userspace sees, may rely on, and is spared. */
export const userspaceRules = [
	...ways(
		'abi-surface/visible',
		'it is about what userspace may rely on for good',
		{ score: 0.9, own: ['uapi visible-to-user', 'forever'], around: [SUBJECT] },
		{
			score: 0.8,
			own: ['forever'],
			around: ['uapi visible-to-user', SUBJECT],
			about: ['p2p-map bar dma-buf mr vma'],
		},
		{ score: 0.8, own: ['uapi visible-to-user', SUBJECT], around: ['forever'] },
		{ score: 0.65, own: ['visible-to-user', 'vma p2p-map mr', 'uapi'] },
	),
	...ways('who-flips/only-registrations', 'it is about which registrations come to succeed', {
		score: 0.88,
		own: ['more-succeeds', 'mr vma gup'],
	}),
	...ways(
		'swap-backend/same-trace',
		'it is about changing the inside under an unchanged program',
		{ score: 0.85, own: ['internal', 'changeable'], around: [SUBJECT] },
		{ score: 0.75, own: ['invisible-to-user', SUBJECT] },
	),
	...ways('coexist/independent', 'it is about offering one design beside another', {
		score: 0.8,
		own: ['both'],
		around: [SUBJECT],
		about: ['p2p-map bar dma-buf'],
	}),
];
