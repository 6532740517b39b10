// The one-way tree of the design: corpus → ingest → graph → server → web; tests may import anything, nothing imports tests.
// tests/architecture.test.ts plants a violation of each rule and sees it reported.
const onlyThese = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(bin|graph|ingest|server|web|corpus|tests|scripts)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    onlyThese('graph-imports-graph', '^graph/', '^graph/', 'graph/ is the bottom: domain, text, search and stores'),
    onlyThese('ingest-imports-graph', '^ingest/', '^(ingest|graph)/', 'ingest/ fills the graph and knows no server'),
    onlyThese(
      'server-imports-graph',
      '^server/',
      '^(server|graph)/',
      'server/ reads the graph; what it needs of ingest/ and web/ is handed to it by bin/',
    ),
    onlyThese(
      'web-imports-contract',
      '^web/',
      '^(web/|server/contract/|graph/text/|graph/domain\\.ts|graph/records\\.ts)',
      'web/ knows the contract, not the server',
    ),
    onlyThese('corpus-stands-alone', '^corpus/', '^corpus/', 'the sample corpus knows nothing of the product'),
    {
      name: 'text-is-pure',
      comment: 'graph/text runs in a browser too',
      severity: 'error',
      from: { path: '^graph/text/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stores-only-in-bin',
      severity: 'error',
      from: { path: '^(ingest|server|web)/' },
      to: { path: '^graph/(embedded|neo4j)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'] },
  },
};
