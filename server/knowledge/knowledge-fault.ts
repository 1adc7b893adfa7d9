/** One thing to put right in a file of knowledge. */
export interface KnowledgeMend {
  file: string;
  line: number;
  message: string;
}

/** Some of the knowledge cannot be used; the message names every file, line and mend. */
export class KnowledgeFault extends Error {
  constructor(readonly mends: KnowledgeMend[]) {
    super(
      `Put these right in the intents:\n${mends.map(({ file, line, message }) => `  ${file}:${line}: ${message}`).join('\n')}`,
    );
  }
}
