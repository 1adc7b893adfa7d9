import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { core, z } from 'zod';
import type { KnowledgeMend } from './knowledge-fault.js';

/** What a file says, with the line of each field; or every fault in it. */
export type Parsed<Value> =
  { value: Value; lineOf: (path: PropertyKey[]) => number } | { mends: KnowledgeMend[] };

/** Reads YAML 1.2 by a schema. `file` stands in the mends. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      mends: document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line ?? 1,
        message: `this is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}. Check the indentation and quote text that holds a colon.`,
      })),
    };
  }
  const lineOf = (path: PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  return {
    mends: parsed.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      message: `${issue.path.join('.') || 'the file'}: ${mendOf(issue, document)}`,
    })),
  };
}

function mendOf(issue: core.$ZodIssue, document: Document): string {
  const isMissing =
    issue.path.length > 0 && !document.hasIn(issue.path) && issue.code !== 'unrecognized_keys';
  return isMissing ? 'is missing: add it' : issue.message;
}
