'use client';

import { Panne } from '@/components/coquille/panne.tsx';

export default function Erreur({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Panne reference={error.digest} onReessayer={reset} />;
}
