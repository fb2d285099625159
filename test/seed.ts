import fc from 'fast-check';

// The same cases on every run, others with another FUZZ_SEED.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) });
