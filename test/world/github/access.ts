import type { Permission, Route } from './answer.ts';
import type { Repository } from './state.ts';

export type Permissions = Readonly<Partial<Record<Permission, 'none' | 'read' | 'write'>>>;

/** What `permissions: { contents: read, pull-requests: write }` gives, and then some: a test takes away what it is about. */
export const DEFAULT_PERMISSIONS: Permissions = {
  actions: 'read',
  checks: 'write',
  contents: 'read',
  issues: 'none',
  metadata: 'read',
  'pull-requests': 'write',
};

/** Everyone may read a public repository; the rest takes one of the route's permissions. */
export function isAllowed(
  route: Route,
  request: { method: string; repository: Repository; permissions: Permissions },
): boolean {
  const writes = request.method !== 'GET';
  if (!writes && !request.repository.private) return true;
  return route.needs.some((name) => {
    const level = request.permissions[name] ?? 'none';
    return level === 'write' || (level === 'read' && !writes);
  });
}
