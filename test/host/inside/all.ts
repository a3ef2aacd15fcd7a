// Every test that runs inside an extension host, Node or web.
import './activation.test.ts';
import './explore.test.ts';
import './edit.test.ts';
import './bad-input.test.ts';
import './panel.test.ts';
import './marks.test.ts';
import './worker.test.ts';
import './determinism.test.ts';
import './hashes.test.ts';
