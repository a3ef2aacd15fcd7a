import { SUBJECT, ways } from '../rule';

/** What userspace sees, may rely on, and is spared. */
export const userspaceRules = [
	...ways(
		'abi-surface/visible',
		'it is about what userspace may rely on for good',
		{ score: 0.9, own: 'uapi visible-to-user & forever', around: SUBJECT },
		{
			score: 0.8,
			own: 'forever',
			around: `uapi visible-to-user & ${SUBJECT}`,
			about: 'p2p-map bar dma-buf mr vma',
		},
		{
			score: 0.8,
			own: `uapi visible-to-user & ${SUBJECT}`,
			around: 'forever',
			none: 'device-leaves taken-away somebody-waits',
		},
		{ score: 0.65, own: 'visible-to-user & vma p2p-map mr & uapi' },
		{ score: 0.78, own: 'uapi & forever', about: 'p2p-map bar dma-buf vma mr' },
		{ score: 0.76, own: 'users-rely & forever uapi', about: 'p2p-map bar' },
		{ score: 0.7, own: 'adds-object & p2p-map bar dma-buf vma mr', about: 'p2p-map bar' },
	),
	...ways('who-flips/only-registrations', 'it is about which registrations come to succeed', {
		score: 0.88,
		own: 'more-succeeds & mr vma gup registers bar',
		about: 'p2p-map bar vma mr',
	}),
	...ways(
		'swap-backend/same-trace',
		'it is about changing the inside under an unchanged program',
		{ score: 0.85, own: 'internal & changeable', around: SUBJECT },
		{ score: 0.75, own: 'invisible-to-user', around: SUBJECT, about: 'p2p-map bar dma-buf' },
	),
	...ways(
		'coexist/independent',
		'it is about offering one design beside another',
		{ score: 0.8, own: 'one-or-other', around: SUBJECT, about: 'p2p-map bar dma-buf' },
		{
			score: 0.8,
			own: 'both & p2p-map vma struct-page page dma-buf o-direct kernel-api',
			around: SUBJECT,
			about: 'p2p-map bar dma-buf',
		},
	),
];
