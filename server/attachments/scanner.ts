/** Looks for malware in a file. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<'clean' | 'infected' | 'unreachable'>;
}
