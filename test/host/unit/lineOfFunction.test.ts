import assert from 'node:assert/strict';
import { lineOfFunction } from '../../../src/host/panel/lineOfFunction';

const source = `static int probe(struct x *x);

int before(void)
{
	return probe(NULL) + reprobe(1);
}

static int probe(struct x *x,
		 int more)
{
	return 0;
}
`;

describe('the line of a kernel function', () => {
	it('is that of its definition, not of a declaration or a call', () => {
		assert.equal(lineOfFunction(source, 'probe'), 8);
		assert.equal(lineOfFunction(source, 'before'), 3);
	});

	it('is that of its first use where it is defined elsewhere', () => {
		assert.equal(lineOfFunction(source, 'reprobe'), 5);
	});

	it('is the first of the file where it is not named', () => {
		assert.equal(lineOfFunction(source, 'nothing'), 1);
		assert.equal(lineOfFunction('', 'nothing'), 1);
	});
});
