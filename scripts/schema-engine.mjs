#!/usr/bin/env node
// Remplace le binaire « schema-engine » de Prisma, que sa CLI télécharge sinon à chaque commande : mêmes arguments et même JSON-RPC,
// servis par @prisma/schema-engine-wasm et adapter-pg. Version à tenir égale à celle que nomme @prisma/engines-version.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const argv = process.argv.slice(2);
const datamodels = [];
let datasource = {};
let command = null;
for (let i = 0; i < argv.length; i++) {
  const argument = argv[i];
  if (argument === '--version') {
    console.log('schema-engine-cli (wasm)');
    process.exit(0);
  } else if (argument === '--datamodels') datamodels.push(argv[++i]);
  else if (argument === '--datasource') datasource = JSON.parse(argv[++i]);
  else if (argument === 'cli') command = argv[++i];
  else if (argument.startsWith('--')) i++;
}
const url = datasource.url;
const databaseName = (address) => decodeURIComponent(new URL(address).pathname.slice(1));
const withDatabase = (address, name) => {
  const other = new URL(address);
  other.pathname = `/${name}`;
  other.search = '';
  return other.toString();
};

async function once(address, sql) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

async function runCliCommand() {
  const name = pg.escapeIdentifier(databaseName(url));
  const admin = withDatabase(url, 'postgres');
  try {
    if (command === 'can-connect-to-database') await once(url, 'select 1');
    if (command === 'create-database') await once(admin, `create database ${name}`);
    if (command === 'drop-database') await once(admin, `drop database if exists ${name} with (force)`);
    return 0;
  } catch (error) {
    const code = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010' }[error.code] ?? 'P1001';
    const message = code === 'P1003' ? `Database \`${databaseName(url)}\` does not exist` : String(error.message || error.code);
    const fields = { message, error_code: code, is_panic: false };
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    return 1;
  }
}
if (command) process.exit(await runCliCommand());

// adapter-pg rejette le type interne "char" du catalogue (OID 18) : on le présente comme du texte.
function presentCharAsText(client) {
  const query = client.query;
  client.query = async function (...args) {
    const result = await query.apply(this, args);
    for (const field of result?.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 25;
    return result;
  };
  return client;
}

async function connect(connectionString) {
  const pool = presentCharAsText(new pg.Pool({ connectionString, max: 1 }));
  pool.on('connect', presentCharAsText);
  const schema = new URL(connectionString).searchParams.get('schema') ?? undefined;
  const connection = await new PrismaPg(pool, { disposeExternalPool: true, schema }).connect();
  // Son executeScript coupe aux « ; » et casse les corps $$…$$ : on envoie le script entier.
  connection.executeScript = async (sql) => {
    try {
      await pool.query(sql);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

async function connectToShadowDb() {
  if (datasource.shadowDatabaseUrl) return connect(datasource.shadowDatabaseUrl);
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  await once(url, `create database "${name}"`);
  const connection = await connect(withDatabase(url, name));
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose();
    await once(url, `drop database if exists "${name}" with (force)`);
  };
  return connection;
}

let panic = '';
const setPanic = (message) => {
  panic = message;
};
globalThis.PRISMA_WASM_PANIC_REGISTRY = { get: () => panic, set_message: setPanic };
const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
const wasm = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const adapter = { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect: () => connect(url), connectToShadowDb };
const files = datamodels.length > 0 ? datamodels.map((file) => [file, readFileSync(file, 'utf8')]) : undefined;
let engine;
const getEngine = () => {
  engine ??= glue.SchemaEngine.new({ datamodels: files }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  return engine;
};

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

async function handle({ id, method, params }) {
  // Sans méthode, c'est la réponse à notre propre « print ».
  if (!method) return;
  try {
    if (method === 'createDatabase') {
      send({ id, result: { databaseName: databaseName(url) } });
      return;
    }
    let result = await (await getEngine())[method === 'getDatabaseVersion' ? 'version' : method](params ?? {});
    if (method === 'diff' && typeof result.stdout === 'string') {
      send({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } });
      result = { exitCode: result.exitCode };
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const message = panic || error.message || String(error);
    send({
      id,
      error: { code: 4466, message: 'see data', data: { is_panic: panic !== '', message, error_code: error.code ?? null } },
    });
  }
}

let chain = Promise.resolve();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    chain = chain.then(() => handle(JSON.parse(line)));
  })
  .on('close', () => chain.then(() => process.exit(0)));
