/** 0: all well. 1: some files failed, the rest is stored. 2: wrong usage or no store. */
export type ExitCode = 0 | 1 | 2;
