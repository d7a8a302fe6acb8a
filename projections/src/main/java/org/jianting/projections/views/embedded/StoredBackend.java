// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import org.h2.mvstore.MVStore;

/** The databases of the file. */
final class StoredBackend extends AbstractMongoBackend {

    private final MVStore file;

    StoredBackend(MVStore file) {
        super(defaultClock());
        this.file = file;
        file.getMapNames().stream().map(Utils::firstFragment).distinct().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, getCursorRegistry(), file);
    }
}
