import type { InsightLink } from '../../../../domain/meeting/captured.ts';
import { useCall } from '../../api.ts';
import type { Option } from '../../ui/Select.tsx';

/** The records of one kind an insight may be tagged to, as choices. */
export function useTaggable(entity: InsightLink['entity']): Option[] {
  const { data = [] } = useCall('insights.taggable', { entity });
  return data.map(({ id, name, detail }) => ({
    key: id,
    text: name,
    ...(detail === null ? {} : { detail }),
  }));
}
