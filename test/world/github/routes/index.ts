import type { Route } from '../answer.ts';
import { artifactRoutes } from './artifacts.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { compareRoutes } from './compare.ts';
import { contentRoutes } from './contents.ts';
import { gitRoutes } from './git.ts';
import { pullRoutes } from './pulls.ts';

/** One answer for each operation of the description, by its id there. */
export const routes: Readonly<Record<string, Route>> = {
  ...artifactRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...gitRoutes,
  ...pullRoutes,
};
