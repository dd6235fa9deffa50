package id.sayembara.notification.edge;

import id.sayembara.notification.DeliveryStore;
import id.sayembara.notification.DeliveryStoreContract;
import id.sayembara.platform.edge.StoreTables;

class DynamoDeliveryStoreTest extends DeliveryStoreContract {
    @Override
    protected DeliveryStore empty() {
        StoreTables test = StoreTables.local();
        return new DynamoDeliveryStore(test.tables(), test.create());
    }
}
