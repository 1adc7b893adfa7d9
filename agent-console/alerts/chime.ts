let audio: AudioContext | undefined;

/** Two soft notes. Made here and not played from a file, so that nothing has to be fetched. */
export function chime(): void {
  audio ??= new AudioContext();
  void audio.resume();
  [660, 880].forEach((pitch, place) => {
    if (audio) note(audio, pitch, audio.currentTime + place * 0.16);
  });
}

function note(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.12, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.32);
}
