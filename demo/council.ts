/** Thornmarch is invented, and its numbers are from the range that Ofcom keeps for drama. */
export const council = {
  phone: '01632 960 000',
  email: 'hello@thornmarch.example',
} as const;
