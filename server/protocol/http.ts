import { z } from 'zod';

export const roles = ['agent', 'supervisor', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface StaffMember {
  staffId: string;
  email: string;
  name: string;
  roles: Role[];
}

const email = z.email('Enter an email address, like name@example.com').max(254);

/** `POST /api/session`: signs a member of staff in. */
export const signIn = z.object({
  email,
  password: z.string().min(1, 'Enter your password').max(200),
});

/** `POST /api/staff` (admin): adds a member of staff. */
export const newStaffMember = z.object({
  email,
  name: z.string().trim().min(1, 'Enter a name').max(100, 'Use 100 characters or fewer'),
  password: z.string().min(10, 'Use 10 characters or more').max(200),
  roles: z.array(z.enum(roles)).min(1, 'Choose at least one role'),
});

/** How a service request stands, in the words that Open311 servers in the United Kingdom use. */
export const caseStatuses = ['open', 'in-progress', 'planned', 'fixed', 'no-further-action'] as const;

export const caseStatusChange = z.object({
  reference: z.string().trim().toUpperCase().min(1, 'Enter a reference').max(40),
  status: z.enum(caseStatuses),
});
