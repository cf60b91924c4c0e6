import { preferencesBody } from '@/lib/contracts/vues.ts';
import { pool } from '@/lib/db/client.ts';
import { savePreferences } from '@/lib/db/save-preferences.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const PUT = withRoute({ permission: 'demande.lire', body: preferencesBody }, async ({ agent, body }) =>
  (await savePreferences(pool(), agent, body)) ? null : refus('introuvable'),
);
