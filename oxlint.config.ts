import { defineConfig, type OxlintOverride } from 'oxlint';
import { restrictedImports, roomNames, rooms } from './scripts/boundaries.ts';

const boundaries = roomNames.flatMap((room): OxlintOverride[] => [
  { files: [rooms[room].files], rules: { 'no-restricted-imports': ['error', { patterns: restrictedImports(room) }] } },
  {
    files: [rooms[room].files.replace(/\*\*$/, '**/*.test.{ts,tsx}')],
    rules: { 'no-restricted-imports': ['error', { patterns: restrictedImports(room, true) }] },
  },
]);

const environment = [{ object: 'process', property: 'env', message: 'L’environnement se lit dans lib/core/env.ts.' }];

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y', 'nextjs', 'import', 'vitest', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules', '.next', '.data', 'lib/db/generated', 'public', 'next-env.d.ts'],
  rules: {
    'import/no-cycle': 'error',
    // React 19 et le JSX automatique.
    'react/react-in-jsx-scope': 'off',
    // « pg » et « pino » s'emploient par leur export par défaut.
    'import/no-named-as-default-member': 'off',
    'import/no-named-as-default': 'off',
    // Une feuille de style ou un effet de bord s'importe sans nom.
    'import/no-unassigned-import': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    // Ne voit pas une variable modifiée dans une fonction.
    'no-unmodified-loop-condition': 'off',
    'vitest/no-standalone-expect': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // Le compilateur vérifie les retours ; les marques de type (NumeroUnique) naissent d'une assertion.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/require-array-sort-compare': 'off',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Le DSFR écrit role="status" sur ses messages.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
  },
  overrides: [
    ...boundaries,
    { files: ['{lib,app,components,base-ecole}/**'], rules: { 'no-restricted-properties': ['error', ...environment] } },
    {
      files: ['e2e/**'],
      rules: { 'vitest/expect-expect': 'off', 'vitest/no-standalone-expect': 'off', 'vitest/require-top-level-describe': 'off' },
    },
    { files: ['lib/core/env.ts', 'base-ecole/main.ts', '**/*.test.{ts,tsx}'], rules: { 'no-restricted-properties': 'off' } },
  ],
});
