import fc from 'fast-check';

// The ordinary run repeats itself; `FC_SEED=$RANDOM npm run mocha` looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20190130) });
