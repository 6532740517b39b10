import { storeContract } from '../../contract/store-suite.ts';
import { temporary } from './temporary.ts';

storeContract('embedded store', async () => {
  const place = await temporary();
  return { store: await place.open(), reopen: () => place.open(), dispose: () => place.dispose() };
});
