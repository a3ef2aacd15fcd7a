import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Series } from '../../src/read/model';
import { readBytes, readText } from '../../src/read/read';
import { shared } from '../shared';

/** A mail that brings a patch, in our own words. */
const mail = (id: string, subject: string, more = '', minute = 0): string =>
	`From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: Ada Quill <ada@example.org>\nDate: Tue, 5 Mar 2019 10:${String(minute).padStart(2, '0')}:00 +0000\nSubject: ${subject}\nMessage-ID: <${id}@example.org>\n${more}\nWords.\n\n`;
const to = (id: string): string => `In-Reply-To: <${id}@example.org>\n`;

/** `version: number of patches of total, cover or not`, one per series. */
const brief = ({ version, total, cover, patches, missing }: Series): string =>
	`v${version}: ${patches.length}/${total ?? '-'}${cover === null ? '' : '+cover'}${missing.length > 0 ? ` without ${missing}` : ''}`;

describe('patch series', () => {
	it('are one by thread whatever the order of their mails', () => {
		const { series } = readText(
			mail('b', '[PATCH v3 02/02] bar: second', to('c')) +
				mail('a', '[PATCH v3 01/02] bar: first', to('c')) +
				mail('c', '[PATCH v3 00/02] bar: both'),
		);
		assert.deepEqual(series.map(brief), ['v3: 2/2+cover']);
		assert.deepEqual(series[0]?.patches, ['a@example.org', 'b@example.org']);
		assert.equal(series[0]?.title, 'bar: both');
	});

	it('tell which of their mails are not there', () => {
		const { series } = readText(
			mail('a', '[PATCH rdma-next v1 01/36] bar: first') +
				mail('c', '[PATCH rdma-next v1 03/36] bar: third', to('a')),
		);
		assert.equal(series.length, 1);
		assert.equal(series[0]?.missing.length, 34);
		assert.equal(series[0]?.missing[0], 2);
	});

	it('are told apart by version in one thread, and linked to the version before', () => {
		const { series } = readText(
			mail('one', '[RFC PATCH 0/1] bar') +
				mail('one1', '[RFC PATCH 1/1] bar: map', to('one')) +
				mail('two', '[patch V2 0/1] bar', to('one')) +
				mail('two1', '[patch V2 1/1] bar: map', to('two')),
		);
		assert.deepEqual(series.map(brief), ['v1: 1/1+cover', 'v2: 1/1+cover']);
		assert.deepEqual(
			series.map((one) => one.previous),
			[null, 'one@example.org'],
		);
	});

	it('start again where a number comes again, though no version is stated', () => {
		const { series } = readText(
			mail('a', '[PATCH 1/2] bar: first') +
				mail('b', '[PATCH 2/2] bar: second', to('a')) +
				mail('c', '[PATCH 1/2] bar: first', to('a'), 30) +
				mail('d', '[PATCH 2/2] bar: second', to('c'), 31),
		);
		assert.deepEqual(series.map(brief), ['v1: 2/2', 'v1: 2/2']);
		assert.equal(series[1]?.previous, 'a@example.org');
	});

	it('are found without any reference by author, total and time', () => {
		const { series } = readText(
			mail('a', '[net,v2,1/2] bar: first') + mail('b', '[net,v2,2/2] bar: second', '', 8),
		);
		assert.deepEqual(series.map(brief), ['v2: 2/2']);
	});

	it("are read from Mercurial's subjects, and replies are no part of them", () => {
		const { series } = readText(
			mail('a', '[PATCH 0 of 9] bar') +
				mail('b', '[PATCH 1 of 9] bar: first', to('a')) +
				mail('c', 'Re: [PATCH 1 of 9] bar: first', to('b')) +
				mail('d', '[PATCH] other'),
		);
		assert.deepEqual(series.map(brief), ['v1: 1/9+cover without 2,3,4,5,6,7,8,9', 'v1: 1/-']);
	});

	it("agree with what patchwork's samples state by their names", async function () {
		const folder = path.dirname(
			shared(this, 'corpora/patchwork/patchwork/tests/data/series/base-cover-letter.mbox'),
		);
		const whole = 'v1: 2/2+cover';
		const expected: Readonly<Record<string, readonly string[]>> = {
			'base-cover-letter': [whole],
			'base-deep-threaded': [whole],
			// the cover says v3, its patches say nothing
			'base-different-versions': ['v3: 4/4+cover'],
			'base-extra-patches': ['v1: 3/2+cover'],
			'base-incomplete': ['v1: 1/2+cover without 2'],
			'base-no-cover-letter': ['v1: 2/2'],
			'base-no-references': ['v2: 2/2'],
			// in spite of its name it has a cover letter
			'base-no-references-no-cover': [whole],
			'base-out-of-order': [whole],
			'base-single-patch': ['v1: 1/-'],
			'bugs-mixed-versions': ['v1: 1/2 without 2', 'v2: 1/2 without 1'],
			'bugs-multiple-content-types': ['v1: 1/-'],
			'bugs-multiple-references': ['v2: 4/4+cover'],
			'bugs-nocover': ['v1: 2/2', 'v2: 2/2'],
			'bugs-nocover-noversion': ['v1: 2/2', 'v1: 2/2'],
			'bugs-spamming': Array(3).fill('v2: 1/4 without 2,3,4'),
			'bugs-unnumbered': ['v1: 1/2+cover without 2'],
			'dependency-base-patch': [whole],
			'dependency-multi': [whole],
			'dependency-multi-2': [whole],
			'dependency-one-cover': [whole],
			'dependency-one-first-patch': [whole],
			'mercurial-cover-letter': [whole],
			'mercurial-no-cover-letter': ['v1: 2/2'],
			'revision-basic': [whole, 'v2: 2/2+cover'],
			'revision-no-cover-letter': [whole, 'v2: 2/2'],
			'revision-out-of-order': [whole, 'v2: 2/2+cover'],
			'revision-threaded-to-cover': [whole, 'v2: 2/2+cover'],
			'revision-threaded-to-patch': [whole, 'v2: 2/2+cover'],
			'revision-threaded-to-single-patch': ['v1: 1/-', 'v2: 1/-'],
			'revision-unlabeled': [whole, whole],
			'revision-unlabeled-noreferences': ['v2: 2/2', 'v2: 2/2'],
		};
		const names = fs.readdirSync(folder).sort();
		assert.equal(names.length, Object.keys(expected).length);
		for (const name of names) {
			const { series } = await readBytes(fs.readFileSync(path.join(folder, name)));
			const key = name.replace(/\.mbox.*$/, '');
			assert.deepEqual(series.map(brief), expected[key], name);
			if (key.startsWith('revision-')) assert.equal(series[1]?.previous, series[0]?.id, name);
		}
	});

	it('find all versions of a series in one file', async function () {
		const file = shared(this, 'corpora/lore/series/p2pdma-odirect-all-versions.mbox');
		const { series } = await readBytes(fs.readFileSync(file));
		const versions = series.filter((one) => one.patches.length > 5).map((one) => one.version);
		// 2 and 8 were never posted to the lists that the file is from
		assert.deepEqual(
			versions.sort((one, other) => one - other),
			[1, 3, 4, 5, 6, 7, 9, 10, 11],
		);
	});
});
