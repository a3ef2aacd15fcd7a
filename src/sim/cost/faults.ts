import { define, parameter } from './parameter';

/** Faults of devices, invalidation, moves and time-outs. */
export const faultParameters = define({
	'odp.fault': parameter(
		'NIC page fault (ODP), page present',
		250,
		'us',
		[100, 3000],
		'M',
		['S16', 'own'],
		'S16 implies 2 to 3 ms in its set-up; ASPLOS 2017 reports about 220 us',
	),
	'odp.pathology': parameter(
		'Factor of a pathological ODP fault (loss, time-out)',
		1000,
		'count',
		[1000, 10000],
		'M',
		'S17',
		'three to four orders of magnitude; off by default',
	),
	'notifier.dispatch': parameter('Call a notifier', 1, 'us', [0.3, 5], 'L', 'own'),
	'zap.fixed': parameter(
		'Zap MTT entries through UMR, with its completion',
		10,
		'us',
		[5, 50],
		'L',
		'own',
	),
	'zap.page': parameter('The same, for each page', 3, 'ns per page', [1, 10], 'L', 'own'),
	'move.notify': parameter(
		'move_notify round: lock, callback, unmap',
		15,
		'us',
		[5, 100],
		'L',
		'own',
	),
	'fence.wait': parameter('Wait for the fences of a buffer', 100, 'us', [10, 10000], 'L', 'own'),
	'timeout.completion': parameter(
		'Completion time-out',
		50,
		'ms',
		[0.05, 64000],
		'H',
		'S18',
		'default window 50 us to 50 ms, at least 10 ms advised; FLIT mode 40 to 50 ms; ranges A to D end at 64 s',
	),
});
