import assert from 'node:assert/strict';
import { maplore } from './helper';

const ask = async (...lines: string[]) => {
	const ran = await maplore(['outcomes', '--stdin'], { stdin: `${lines.join('\n')}\n` });
	assert.equal(ran.code, 0);
	return ran.out
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
};
const row = (kernel: string, iommu: string, kind: string, operation: string) =>
	JSON.stringify({ kernel, iommu, kind, operation });

describe('maplore outcomes --stdin', () => {
	it('answers each row in its place, with result, rule and reason', async () => {
		const answers = await ask(
			row('6.12', 'off', 'anon', 'gup_pin_write'),
			row('6.12', 'off', 'bar_sysfs', 'gup_pin_write'),
			row('7.3', 'translated', 'p2pmem', 'odirect_read_nvme_c'),
		);
		assert.deepEqual(
			answers.map(({ kind, result }) => `${kind} ${result}`),
			['anon ok', 'bar_sysfs EFAULT', 'p2pmem EINVAL'],
		);
		assert.equal(answers[1]?.['rule'], 'R9.3');
		assert.match(String(answers[1]?.['reason']), /VM_PFNMAP/);
	});

	it('takes a kernel by its number or its profile, and the IOMMU by either name', async () => {
		const answers = await ask(
			row('6.12', 'pt', 'mod_coherent', 'gup_pin_write'),
			row('v6.12', 'passthrough', 'mod_coherent', 'gup_pin_write'),
			row('v6.12', 'translated', 'mod_coherent', 'gup_pin_write'),
		);
		assert.deepEqual(
			answers.map(({ result }) => result),
			['EFAULT', 'EFAULT', 'ok'],
		);
	});

	it('keeps what else a row holds, and replaces an answer that it brings along', async () => {
		const [answer] = await ask(
			'{"note":1,"result":"EPERM","kernel":"6.1","iommu":"off","kind":"anon","operation":"mlock"}',
		);
		assert.equal(answer?.['note'], 1);
		assert.equal(answer?.['result'], 'ok');
	});

	it('answers what it cannot read or does not model with null and the reason', async () => {
		const answers = await ask(
			'rubbish',
			'[1]',
			'null',
			row('2.4', 'off', 'anon', 'mlock'),
			row('6.12', 'half', 'anon', 'mlock'),
			row('6.12', 'off', 'core_memory', 'mlock'),
			row('6.12', 'off', 'anon', '__proto__'),
			row('__proto__', 'off', 'anon', 'mlock'),
			row('constructor', 'off', 'anon', 'mlock'),
			row('6.12', '__proto__', 'anon', 'mlock'),
			row('6.12', 'off', 'toString', 'mlock'),
			'{"kernel":{"toString":1}}',
		);
		assert.equal(answers.length, 12);
		for (const { result, reason } of answers) {
			assert.equal(result, null);
			assert.ok(String(reason).length > 0);
		}
	});

	it('says how it is used when --stdin is missing', async () => {
		const ran = await maplore(['outcomes']);
		assert.equal(ran.code, 2);
		assert.equal(ran.err.length, 1);
	});
});
