/** Tiny models in a folder, laid out as `@xenova/transformers` wants them: a vocabulary of a few subwords and a table. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookupModel } from './onnx.ts';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] as const;

/** A folder of models that is taken away afterwards. */
export async function modelsFolder(): Promise<{ path: string; dispose(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'diariegraf-models-'));
  return { path, dispose: () => rm(path, { recursive: true, force: true }) };
}

interface Tiny {
  /** Subword → its row of the table; `##` goes before one that continues a word. */
  rows: Record<string, number[]>;
  output: 'last_hidden_state' | 'logits';
  lowercase: boolean;
  config: Record<string, unknown>;
}

async function writeModel(folder: string, { rows, output, lowercase, config }: Tiny): Promise<void> {
  const width = Object.values(rows)[0]?.length ?? 1;
  const vocabulary = [...SPECIAL, ...Object.keys(rows)];
  const table = vocabulary.map((subword) => rows[subword] ?? Array.from({ length: width }, () => 0));
  const frame = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } });
  const special = (token: string) => ({ id: token, ids: [vocabulary.indexOf(token)], tokens: [token] });
  const files = {
    'config.json': { model_type: 'bert', hidden_size: width, vocab_size: vocabulary.length, ...config },
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      model_max_length: 512,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
    },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: SPECIAL.map((content, id) => ({
        id,
        content,
        special: true,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
      })),
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: false,
        lowercase,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: {
        type: 'TemplateProcessing',
        single: [frame('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, frame('[SEP]')],
        pair: [],
        special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
      },
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(vocabulary.map((subword, id) => [subword, id])),
      },
    },
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), lookupModel(output, table));
}

/** A model of vectors: the vector of a text is the mean of its subwords', the others and the prefixes being zero. */
export async function writeEmbedder(folder: string, rows: Record<string, number[]>): Promise<void> {
  await writeModel(folder, {
    rows,
    output: 'last_hidden_state',
    lowercase: true,
    config: { architectures: ['BertModel'] },
  });
}

/** A model of names: each subword has the label given, every other subword `O`. */
export async function writeNer(folder: string, labelled: Record<string, string>, sure = 6): Promise<void> {
  const labels = ['O', ...new Set(Object.values(labelled).filter((label) => label !== 'O'))];
  const rows = Object.fromEntries(
    Object.entries(labelled).map(([subword, label]) => [subword, labels.map((other) => (other === label ? sure : 0))]),
  );
  await writeModel(folder, {
    rows,
    output: 'logits',
    lowercase: false,
    config: {
      architectures: ['BertForTokenClassification'],
      id2label: Object.fromEntries(labels.map((label, id) => [id, label])),
    },
  });
}
