import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Records of a `Brief` whose keys an author chose. */
const AUTHORS_RECORDS = ['sources', 'passages', 'footnotes', 'translations'];

export default defineConfig(
  globalIgnores(['dist/', 'site/', 'coverage/', 'reports/', '.stryker-tmp/', 'tests/fixtures/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  // The readers of untrusted text are about control characters.
  {rules: {'no-control-regex': 'off'}},
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    // Only the rules: the preset of this plugin is still in the old form.
    plugins: {'lit-a11y': litA11y},
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit's callbacks are always there; the guard that this asks for is an unnecessary condition to typescript-eslint.
      'wc/guard-super-call': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // A number or a template result in a template string is no accident.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `return this.#add(…)` reports a Problem and gives `undefined`, which is the value that it stands for.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // What a promise rejects with is what the signal that aborted it says.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/model/own.ts'],
    rules: {
      // Prettier leaves long texts and comments as they are.
      'max-len': ['error', {code: 140}],
      'max-lines': ['error', 300],
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[computed=true]:matches(${AUTHORS_RECORDS.flatMap((name) => [`[object.name="${name}"]`, `[object.property.name="${name}"]`])})`,
          message:
            'An author chose the keys of this record, and every object inherits some of those names. Use own(record, key) of model/own.ts.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // Their promises are awaited by Node's runner.
            {from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test'},
            // chai's equal() returns no promise, whatever the types of @open-wc/testing say.
            {from: 'package', name: 'Equal', package: 'chai'},
          ],
        },
      ],
      // A spy taken off its object, a name for an unbound function: what a test is about.
      '@typescript-eslint/unbound-method': 'off',
      // Tests read what a shape must have.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // "instanceof" narrows an element that a test has made itself.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: globals.node},
  },
  {
    // Its callbacks run in the page.
    files: ['tests/pictures/shots.mjs'],
    languageOptions: {globals: globals.browser},
  },
);
