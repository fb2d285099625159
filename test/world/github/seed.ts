import { type Files, findCommit, newGitStore, writeCommit } from './git.ts';
import { importGit } from './import-git.ts';
import {
  type Artifact,
  account,
  type Comment,
  nextId,
  now,
  type PullRequest,
  type Repository,
  type State,
  type WorkflowRun,
} from './state.ts';

export interface NewRepository {
  readonly name?: string;
  readonly owner?: string;
  readonly private?: boolean;
  readonly fork?: boolean;
  readonly files?: Files;
}
export interface CommitOptions {
  /** The branch that moves to the commit; the default branch if none is named. */
  readonly branch?: string;
  readonly files: Files;
  readonly message?: string;
}
export interface NewPullRequest {
  readonly number?: number;
  readonly author?: string;
  readonly title?: string;
  readonly draft?: boolean;
  readonly state?: 'open' | 'closed';
  /** By default the branch `retrain` of the base's own repository; `repository: null` is a fork that was deleted. */
  readonly head?: {
    readonly repository?: Repository | null;
    readonly ref?: string;
    readonly sha?: string;
    readonly owner?: string;
  };
  readonly base?: { readonly repository?: Repository; readonly ref?: string };
}
export interface NewComment {
  readonly issue?: number;
  readonly author?: string;
  readonly body: string;
}
export interface NewRun {
  readonly headRepository?: Repository;
  readonly headBranch?: string;
  readonly headSha: string;
  readonly event?: string;
  readonly conclusion?: string;
  readonly attempt?: number;
}

/** How a test fills the world: everything has a default, so that a test states only what it is about. */
export function seeding(state: State) {
  const first = (): Repository => state.repositories[0] as Repository;
  return {
    /** Writes all files of a new commit and moves the branch there; gives the commit's name. */
    commit: (repository: Repository, options: CommitOptions): string => commit(state, repository, options),

    /** Takes over the objects and branches of a real repository, as if all of it had been pushed. */
    importGit: (folder: string): void => importGit(first(), folder),

    addRepository(options: NewRepository = {}): Repository {
      const { owner = 'octo-org', name = 'census', files = { 'README.md': '# Census\n' } } = options;
      const repository: Repository = {
        id: nextId(state),
        owner: account(state, owner, 'Organization'),
        name,
        defaultBranch: 'main',
        fork: options.fork ?? false,
        private: options.private ?? false,
        ...newGitStore(),
      };
      state.repositories.push(repository);
      commit(state, repository, { files });
      return repository;
    },

    addPullRequest(options: NewPullRequest = {}): PullRequest {
      const { author = 'octocat', title = 'Retrain the model' } = options;
      const base = options.base?.repository ?? first();
      const baseRef = options.base?.ref ?? base.defaultBranch;
      const head = options.head?.repository === undefined ? base : options.head.repository;
      const ref = options.head?.ref ?? 'retrain';
      const baseSha = findCommit(base, baseRef)?.sha ?? '';
      const numbers = state.pullRequests.filter((pull) => pull.base.repository === base).map((pull) => pull.number);
      const pull: PullRequest = {
        id: nextId(state),
        number: options.number ?? Math.max(0, ...numbers) + 1,
        author: account(state, author),
        title,
        draft: options.draft ?? false,
        state: options.state ?? 'open',
        createdAt: now(state),
        head: {
          repository: head,
          owner: options.head?.owner === undefined ? (head ?? base).owner : account(state, options.head.owner),
          ref,
          sha: options.head?.sha ?? (head === null ? baseSha : (findCommit(head, ref)?.sha ?? baseSha)),
        },
        base: { repository: base, ref: baseRef, sha: baseSha },
      };
      state.pullRequests.push(pull);
      return pull;
    },

    /** A comment that someone else wrote, at number 1 of the first repository if nothing else is said. */
    addComment({ issue = 1, author = 'octocat', body }: NewComment): Comment {
      const time = now(state);
      const id = nextId(state);
      const comment = {
        id,
        repository: first(),
        issue,
        author: account(state, author),
        body,
        createdAt: time,
        updatedAt: time,
      };
      state.comments.push(comment);
      return comment;
    },

    addRun(options: NewRun): WorkflowRun {
      const {
        headRepository = first(),
        headBranch = 'retrain',
        headSha,
        event = 'pull_request',
        conclusion = 'success',
        attempt = 1,
      } = options;
      const run = {
        id: nextId(state),
        repository: first(),
        headRepository,
        headBranch,
        headSha,
        event,
        conclusion,
        attempt,
      };
      state.runs.push(run);
      return run;
    },

    addArtifact(run: WorkflowRun, name: string, zip: Buffer): Artifact {
      const { repository, id: runId } = run;
      const artifact = { id: nextId(state), repository, runId, name, zip, createdAt: now(state), expired: false };
      state.artifacts.push(artifact);
      return artifact;
    },
  };
}

function commit(state: State, repository: Repository, options: CommitOptions): string {
  const { branch = repository.defaultBranch, files, message = 'Change files' } = options;
  const parent = findCommit(repository, branch) ?? findCommit(repository, repository.defaultBranch);
  const parents = parent === undefined ? [] : [parent.sha];
  const { sha } = writeCommit(repository, { files, parents, message, date: now(state) });
  repository.refs.set(`heads/${branch}`, sha);
  return sha;
}
