import { creerPool } from '../lib/db/client.ts';
import { saveNotification } from '../lib/db/save-notification.ts';
const url = process.argv[2];
const pool = creerPool(url, 10);
const corps = Buffer.alloc(300, 65);
let n = Math.floor(Math.random() * 1e9);
const un = (sql) =>
  saveNotification(sql, {
    environnement: 'x',
    corps,
    entetes: { a: 'b' },
    verdict: 'acceptee',
    secret: 'courant',
    evenement: 'market.completed',
    objet: `VR-${n}`,
    cle: `k${n++}`,
    http: 200,
  });
const mesure = async (nom, f, N) => {
  const t = performance.now();
  await f(N);
  console.log(nom, ((performance.now() - t) / N).toFixed(3), 'ms/insert');
};
const serie = async (N) => {
  for (let i = 0; i < N; i++) await un(pool);
};
const par = async (N) => {
  let r = N;
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      while (r-- > 0) await un(pool);
    }),
  );
};
await mesure('chauffe', serie, 100);
await mesure('série, commit durable', serie, 500);
await mesure('10 à la fois, durable', par, 2000);
await pool.query('ALTER ROLE app SET synchronous_commit = off');
await pool.end();
const p2 = creerPool(url, 10);
const un2 = () =>
  saveNotification(p2, {
    environnement: 'x',
    corps,
    entetes: { a: 'b' },
    verdict: 'acceptee',
    secret: 'courant',
    evenement: 'market.completed',
    objet: `VR-${n}`,
    cle: `k${n++}`,
    http: 200,
  });
for (let i = 0; i < 100; i++) await un2();
await mesure(
  'série, commit non durable',
  async (N) => {
    for (let i = 0; i < N; i++) await un2();
  },
  500,
);
await p2.query('ALTER TABLE notification DISABLE TRIGGER notification_compte_insert');
await mesure(
  'série, non durable, sans déclencheur',
  async (N) => {
    for (let i = 0; i < N; i++) await un2();
  },
  500,
);
await p2.query('ALTER TABLE notification ENABLE TRIGGER notification_compte_insert');
await p2.query('ALTER ROLE app RESET synchronous_commit');
await p2.end();
