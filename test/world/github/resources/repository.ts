import { fullName, type Repository } from '../state.ts';
import { nodeId, userJson } from './account.ts';

const LINKS = (
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads ' +
  'events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges ' +
  'milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees'
).split(' ');
const COUNTS =
  'forks forks_count network_count open_issues open_issues_count size stargazers_count subscribers_count watchers watchers_count';
const SWITCHES = {
  has_issues: true,
  has_projects: true,
  has_wiki: false,
  has_pages: false,
  has_downloads: true,
  has_discussions: false,
};

export function repositoryJson(api: string, repository: Repository): Record<string, unknown> {
  const name = fullName(repository);
  const url = `${api}/repos/${name}`;
  const home = `https://github.com/${name}`;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: name,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    owner: userJson(api, repository.owner),
    html_url: home,
    description: null,
    fork: repository.fork,
    url,
    ...Object.fromEntries(LINKS.map((key) => [`${key}_url`, `${url}/${key}`])),
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    clone_url: `${home}.git`,
    svn_url: home,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    archived: false,
    disabled: false,
    ...SWITCHES,
    ...Object.fromEntries(COUNTS.split(' ').map((key) => [key, 0])),
    topics: [],
    created_at: '2026-01-05T08:00:00Z',
    updated_at: '2026-09-30T08:00:00Z',
    pushed_at: '2026-09-30T08:00:00Z',
  };
}
