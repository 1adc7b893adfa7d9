import { z } from 'zod';

export const roles = ['agent', 'supervisor', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface StaffMember {
  staffId: string;
  email: string;
  name: string;
  roles: Role[];
}

/** `POST /api/session`: signs a member of staff in. */
export const signIn = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

/** `POST /api/staff` (admin): adds a member of staff. */
export const newStaffMember = z.object({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(100),
  password: z.string().min(10, 'Use 10 characters or more').max(200),
  roles: z.array(z.enum(roles)).min(1),
});
