/** The little of `@xenova/transformers` that is used: the dependency is optional, and this compiles without it. */
declare module '@xenova/transformers' {
  export interface Tensor {
    data: ArrayLike<number>;
    dims: number[];
  }

  export interface Encoded {
    input_ids: Tensor & { tolist(): bigint[][] };
    attention_mask: Tensor & { tolist(): bigint[][] };
  }

  export interface Tokenizer {
    (texts: string[], options: { padding: boolean; truncation: boolean; max_length: number }): Encoded;
    /** Subwords, in order, without those that frame a text. */
    tokenize(text: string): string[];
    model_max_length?: number;
  }

  export interface Model {
    (inputs: Encoded): Promise<Record<string, Tensor | undefined>>;
    config: { id2label?: Record<string, string> };
    dispose(): Promise<unknown>;
  }

  interface Loading {
    local_files_only: true;
    dtype?: 'q8';
    session_options?: { intraOpNumThreads?: number };
  }

  export const env: { allowRemoteModels: boolean; allowLocalModels: boolean; useFSCache: boolean; logLevel: number };
  export const AutoTokenizer: { from_pretrained(folder: string, options: Loading): Promise<Tokenizer> };
  export const AutoModel: { from_pretrained(folder: string, options: Loading): Promise<Model> };
  export const AutoModelForTokenClassification: typeof AutoModel;
}
