// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.outcome.ChineseNames;
import org.jianting.projections.search.SearchAnswer.FacetCount;
import org.jspecify.annotations.Nullable;

/** How what was found divides. */
final class FacetCounts {

    private static final List<String> FACETS =
            List.of(Fields.KIND, Fields.UNIT, Fields.YEAR, Fields.RULING, Fields.CHANNEL);
    private static final int MOST_VALUES = 50;
    private static final FacetsConfig PLAIN = new FacetsConfig();

    /** Which values the index has. To find out costs more than a search, and is the same until the index changes. */
    private record Values(IndexReader reader, SortedSetDocValuesReaderState state) {}

    private volatile @Nullable Values known;

    Map<String, List<FacetCount>> of(IndexSearcher searcher, FacetsCollector matches) throws IOException {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        FACETS.forEach(name -> facets.put(name, List.of()));
        if (searcher.getIndexReader().maxDoc() == 0) {
            return facets;
        }
        var counts = new SortedSetDocValuesFacetCounts(values(searcher.getIndexReader()), matches);
        for (var name : FACETS) {
            var result = counts.getTopChildren(MOST_VALUES, name);
            if (result != null) {
                var values = new ArrayList<FacetCount>();
                for (var value : result.labelValues) {
                    values.add(count(name, value.label, value.value.intValue()));
                }
                // Equal counts by value: the order of the index's own ordinals is nobody's business.
                values.sort(
                        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
                facets.put(name, List.copyOf(values));
            }
        }
        return facets;
    }

    private SortedSetDocValuesReaderState values(IndexReader reader) throws IOException {
        var last = known;
        if (last == null || !last.reader().equals(reader)) {
            last = new Values(reader, new DefaultSortedSetDocValuesReaderState(reader, PLAIN));
            known = last;
        }
        return last.state();
    }

    private static FacetCount count(String facet, String label, int count) {
        return switch (facet) {
            case Fields.UNIT -> {
                var parts = label.split("\t", 2);
                yield new FacetCount(parts[0], parts[1], count);
            }
            case Fields.YEAR -> new FacetCount(label, label + "年", count);
            case Fields.RULING ->
                new FacetCount(label, ChineseNames.of(DispositionKind.valueOf(label.toUpperCase(Locale.ROOT))), count);
            case Fields.CHANNEL ->
                new FacetCount(label, ChineseNames.of(ChannelKind.valueOf(label.toUpperCase(Locale.ROOT))), count);
            default -> new FacetCount(label, nameOf(Kind.valueOf(label.toUpperCase(Locale.ROOT))), count);
        };
    }

    private static String nameOf(Kind kind) {
        return switch (kind) {
            case CONSULTATION -> "征集";
            case DRAFT_CLAUSE -> "征求意见稿条款";
            case FINAL_CLAUSE -> "正式文件条款";
            case INTERPRETATION -> "解读";
            case POINT -> "意见";
        };
    }
}
