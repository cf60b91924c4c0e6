import { setFlagsFromString } from 'node:v8';
import { demarrerBaseEcole } from './demarrer.ts';
import { lireReglages } from './reglages.ts';

// Sans croissance de la jeune génération, 60 000 demandes tiennent dans 300 Mo résidents au lieu de 414 (mesuré), au même débit.
setFlagsFromString('--semi-space-growth-factor=1');

const reglages = lireReglages(process.env);
if (!reglages.ok) {
  console.error(reglages.message);
  process.exit(1);
}

try {
  const baseEcole = await demarrerBaseEcole(reglages.choix);
  console.log(
    `Base école prête : PISTE et Cotation ${baseEcole.piste}, Passe Marché ${baseEcole.passeMarche}, ProConnect ${baseEcole.proconnect}`,
  );
  const arreter = () => {
    void baseEcole.arreter().then(() => process.exit(0));
  };
  process.once('SIGTERM', arreter);
  process.once('SIGINT', arreter);
} catch (cause) {
  const pris = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  console.error(pris ? `Base école : ${cause.message}. Ce port est pris, changez BASE_ECOLE_PORT.` : cause);
  process.exit(1);
}
