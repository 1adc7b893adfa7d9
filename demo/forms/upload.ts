import type { Request, RequestHandler, Response } from 'express';
import multer from 'multer';

const mostBytes = 5 * 1024 * 1024;

/** Why a file is refused: a sentence. */
export interface FileFault {
  fault: string;
}
export interface FileAnswer {
  /** What is kept of the file: `bill.pdf (120 KB)`. */
  answer: string;
}

/** Reads the form's one file from the request, or null where none was chosen. */
export async function readFile(
  req: Request,
  res: Response,
  name: string,
): Promise<FileAnswer | FileFault | null> {
  try {
    await receive(uploader.single(name), req, res);
  } catch (error) {
    if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') {
      return { fault: 'The file must be 5 MB or smaller. Choose a smaller file' };
    }
    throw badRequest(error);
  }
  return req.file ? answerOf(req.file) : null;
}

const uploader = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostBytes, files: 1, fields: 4, parts: 5, fieldSize: 1_000 },
  defParamCharset: 'utf8',
});

function receive(middleware: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}

function badRequest(cause: unknown): Error {
  return Object.assign(new Error('The upload could not be read', { cause }), { status: 400 });
}

function answerOf({ buffer, originalname, size }: Express.Multer.File): FileAnswer | FileFault {
  if (size === 0) return { fault: 'The file is empty. Choose another file' };
  if (!hasKnownSignature(buffer)) return { fault: 'The file must be a PDF, JPG or PNG. Choose another file' };
  const fileName = originalname.replace(/\p{C}/gu, '').slice(-80) || 'Your file';
  return { answer: `${fileName} (${Math.ceil(size / 1024)} KB)` };
}

/** A file's name and the type that a browser gives it are claims; its first bytes are what it is. */
const signatures = [
  Buffer.from('%PDF-'),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
];

function hasKnownSignature(file: Buffer): boolean {
  return signatures.some((signature) => file.subarray(0, signature.length).equals(signature));
}
