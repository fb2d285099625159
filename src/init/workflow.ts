/** The workflow of the README's section "On pull requests", word for word. Nothing of the data is in it. */
const README_WORKFLOW = `name: Fairness
on:
  pull_request:
    types: [opened, synchronize, reopened, edited] # edited: the base branch was changed
  merge_group:
  push:
    branches: [main]

permissions: {}

jobs:
  fairness:
    name: fairness # what a branch rule requires: one job, always run, without \`if:\` and \`paths:\`
    runs-on: ubuntu-latest
    permissions:
      contents: read # policy, data, model; the policy of the base
      pull-requests: write # the comment
    steps:
      - uses: actions/checkout@FULL_SHA # v5
        with:
          fetch-depth: 2 # the merge and its parents: what the pull request is compared with
          persist-credentials: false
      - uses: OWNER/fairness-gate@FULL_SHA # v0.1.0
`;

export const WORKFLOW = `# Runs the policy .github/fairness.yml on every pull request and says in a comment what came of it.
# CHECK: it does not run before OWNER and each FULL_SHA are filled in. OWNER is where Fairness Gate lives, FULL_SHA the
# 40 digits of a commit: git ls-remote https://github.com/actions/checkout v5
${README_WORKFLOW}`;
