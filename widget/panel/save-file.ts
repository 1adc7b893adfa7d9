/** Hands bytes to the browser to be saved, under a name. */
export function saveFile(bytes: Blob, fileName: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the bytes a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
