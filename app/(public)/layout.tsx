import type { ReactNode } from 'react';
import { CoquillePublique } from '../coquille-publique.tsx';

export default function LayoutPublic({ children }: { children: ReactNode }) {
  return <CoquillePublique>{children}</CoquillePublique>;
}
